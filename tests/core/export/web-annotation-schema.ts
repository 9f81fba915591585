import { Ajv } from 'ajv';

/**
 * What the Web Annotation Data Model (https://www.w3.org/TR/annotation-model/) demands of what we write, section by section, as
 * JSON Schema in words of our own; and what the draft of EPUB Annotations 1.0 demands of a set.
 */

/** RFC 3986: a scheme, and no letter that an address cannot have. */
const IRI = {
  type: 'string',
  pattern: String.raw`^[A-Za-z][A-Za-z0-9+.-]*:[\x21\x23-\x3b\x3d\x3f-\x5b\x5d\x5f\x61-\x7a\x7e]+$`,
};
/** §3.3.1: xsd:dateTime in UTC. */
const TIME = { type: 'string', pattern: String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$` };
const COUNT = { type: 'integer', minimum: 0 };
/** §3.3.5. */
const MOTIVATIONS = [
  'assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting', 'identifying', 'linking',
  'moderating', 'questioning', 'replying', 'tagging',
]; // prettier-ignore

/** §3.2.4: exactly one value; format, language and text direction at most once each; a purpose of the motivations. */
const TEXTUAL_BODY = {
  type: 'object',
  required: ['type', 'value'],
  properties: {
    type: { const: 'TextualBody' },
    value: { type: 'string' },
    format: { type: 'string', pattern: '^(text|application)/[a-z.+-]+$' },
    purpose: { enum: MOTIVATIONS },
    color: { enum: ['pink', 'orange', 'yellow', 'green', 'blue', 'purple'] },
    highlight: { enum: ['solid', 'underline', 'strikethrough', 'outline'] },
  },
  not: { required: ['id', 'value'] },
};

/** §4.2.4 and §4.2.5. */
const SELECTOR = {
  type: 'object',
  oneOf: [
    {
      required: ['type', 'exact'],
      properties: {
        type: { const: 'TextQuoteSelector' },
        exact: { type: 'string', minLength: 1 },
        prefix: { type: 'string' },
        suffix: { type: 'string' },
      },
    },
    {
      required: ['type', 'start', 'end'],
      properties: { type: { const: 'TextPositionSelector' }, start: COUNT, end: COUNT },
    },
  ],
};

/** §4: exactly one source, and what makes it more than that. */
const TARGET = {
  type: 'object',
  required: ['source', 'styleClass'],
  properties: {
    source: IRI,
    styleClass: { type: 'string', pattern: '^[A-Za-z-]+$' },
    selector: { type: 'array', minItems: 1, items: SELECTOR },
  },
};

/** §3.1: exactly one id, the type Annotation, at least one target; body and bodyValue not both. */
const ANNOTATION = {
  type: 'object',
  required: ['id', 'type', 'target'],
  properties: {
    id: IRI,
    type: { const: 'Annotation' },
    motivation: { enum: MOTIVATIONS },
    created: TIME,
    modified: TIME,
    target: TARGET,
    body: { oneOf: [TEXTUAL_BODY, { type: 'array', minItems: 2, items: TEXTUAL_BODY }] },
    // §4.4: embedded, then with a value and its type.
    stylesheet: {
      type: 'object',
      required: ['type', 'value'],
      properties: { type: { const: 'CssStylesheet' }, value: { type: 'string' } },
    },
  },
  not: { required: ['body', 'bodyValue'] },
};

/** §3.1: the model's context is the only one, or one of several. */
const CONTEXT = { type: 'array', contains: { const: 'http://www.w3.org/ns/anno.jsonld' } };

/** §5.2. */
const PAGE = {
  type: 'object',
  required: ['@context', 'id', 'type', 'items'],
  properties: {
    '@context': CONTEXT,
    id: IRI,
    type: { const: 'AnnotationPage' },
    items: { type: 'array', items: ANNOTATION },
  },
};

/** EPUB Annotations 1.0, Annotation Set. */
const SET = {
  type: 'object',
  required: ['@context', 'id', 'type', 'about', 'items'],
  properties: {
    '@context': CONTEXT,
    id: IRI,
    type: { const: 'AnnotationSet' },
    title: { type: 'string' },
    generator: {
      type: 'object',
      required: ['id', 'type', 'name'],
      properties: { id: IRI, type: { const: 'Software' }, name: { type: 'string' } },
    },
    about: {
      type: 'object',
      properties: {
        'dc:identifier': { type: 'array', items: { type: 'string' } },
        'dc:title': { type: 'string' },
        'dc:format': { type: 'string' },
        'dc:publisher': { type: 'string' },
        'dc:creator': { type: 'array', items: { type: 'string' } },
        'dc:date': { type: 'string', pattern: String.raw`^\d{4}$` },
      },
    },
    items: {
      type: 'array',
      items: {
        allOf: [
          ANNOTATION,
          { required: ['created'], properties: { target: { properties: { selector: { type: 'array' } } } } },
        ],
      },
    },
  },
};

const ajv = new Ajv({ allErrors: true, strict: false });

export const isPage = ajv.compile(PAGE);
export const isSet = ajv.compile(SET);
