import type { OwnTemplate } from '../export/settings.ts';
import { words } from '../words/words.ts';

/** When it was marked, and the way back to it, where the reader wants them. */
const FOOT =
  '{% if options.times %}{{ highlight.created | date: "%Y-%m-%d" }}{% endif %}' +
  '{% if options.times and options.links %} · {% endif %}' +
  '{% if options.links %}{{ "Open in Postil" | link: highlight.link }}{% endif %}';

const BELOW = `{{ highlight.anchor }}

{{ highlight.note }}

{{ highlight.tag_line }}
`;

const HEAD = '# {{ article.title }}\n\n{{ article.dek }}\n';
const FILE = '{{ article.title }}';

/** Callouts, which Obsidian draws in the colour they are named after; every other reader shows a quote. */
const OBSIDIAN: OwnTemplate = {
  id: 'obsidian',
  name: 'Obsidian',
  article: HEAD,
  highlight: `> [!{{ highlight.callout }}|{{ highlight.look }}]{% if highlight.doubt %} {{ highlight.doubt }}{% endif %}
> {{ highlight.quote }}

${BELOW}
${FOOT}
`,
  fileName: FILE,
};

const PLAIN: OwnTemplate = {
  id: 'plain',
  get name() {
    return words.templates.shipped.plain;
  },
  article: HEAD,
  highlight: `> {{ highlight.quote }}

${BELOW}
{% if highlight.doubt %}({{ highlight.doubt }}.){% endif %}

${FOOT}
`,
  fileName: FILE,
};

/** Bullets below bullets, and properties as Logseq has them. */
const LOGSEQ: OwnTemplate = {
  id: 'logseq',
  name: 'Logseq',
  article: `- # {{ article.title }}
  - {{ article.dek }}
`,
  highlight: `{% if highlight.quote %}
- > {{ highlight.quote }}

  colour:: {{ highlight.colour }}
{% if options.times %}
  marked:: {{ highlight.created | date: "%Y-%m-%d" }}
{% endif %}
{% endif %}

{{ highlight.anchor }}

  - {{ highlight.note }}
  - {{ highlight.tag_line }}
{% if highlight.doubt %}
  - {{ highlight.doubt }}
{% endif %}
{% if options.links %}
  - {{ "Open in Postil" | link: highlight.link }}
{% endif %}
`,
  fileName: FILE,
};

/** As Zotero makes notes of annotations: the quote in its marks, and where it is from. */
const ZOTERO: OwnTemplate = {
  id: 'zotero',
  get name() {
    return words.templates.shipped.zotero;
  },
  article: HEAD,
  highlight: `{% if highlight.quote %}
“{{ highlight.quote | one_line }}” ({{ article.cited | link: article.source }}){% if options.links %} ({{ "in Postil" | link: highlight.link }}){% endif %}
{% endif %}

${BELOW}
{% if highlight.doubt %}({{ highlight.doubt }}.){% endif %}

{% if options.times %}{{ highlight.created | date: "%Y-%m-%d" }}{% endif %}
`,
  fileName:
    '{% if article.author %}{{ article.author }} - {% endif %}{% if article.year %}{{ article.year }} - {% endif %}{{ article.title }}',
};

const QUOTES: OwnTemplate = {
  id: 'quotes',
  get name() {
    return words.templates.shipped.quotes;
  },
  article: '# {{ article.title }}\n',
  highlight: `{% if highlight.quote %}
“{{ highlight.quote | one_line }}” — {% if article.author %}{{ article.author }}, {% endif %}“{{ article.title }}”{% if article.date %}, {{ article.date }}{% endif %}
{% endif %}

${BELOW}
${FOOT}
`,
  fileName: FILE,
};

/** The templates that come with Postil, in the order in which they are offered. They are never changed, only copied. */
export const SHIPPED: readonly OwnTemplate[] = [OBSIDIAN, PLAIN, LOGSEQ, ZOTERO, QUOTES];

/** A reader's own template, or a shipped one; the first of those for an id that names none any more. */
export function templateOf(settings: { template: string; own: readonly OwnTemplate[] }): OwnTemplate {
  const named = ({ id }: OwnTemplate): boolean => id === settings.template;
  return SHIPPED.find(named) ?? settings.own.find(named) ?? OBSIDIAN;
}
