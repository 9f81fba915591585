/** Text as HTML that shows that text, in an element or in a quoted attribute (HTML Standard, 13.3). */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // Read as it stands it would become a line feed.
  '\r': '&#13;',
  // No HTML can hold it.
  '\0': '\ufffd',
};

/** Half of a surrogate pair. UTF-8 has none. */
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Everything that means something in HTML is a reference; half of a letter the sign for it. */
export function escapeHtml(text: string): string {
  return text.replace(HALF, '\ufffd').replace(/[&<>"'\r\0]/g, (sign) => ENTITIES[sign] ?? '');
}

/** ` name="value"`, and nothing where there is no value. Names are our own. */
export function attribute(name: string, value: string | number | null | undefined): string {
  return value === null || value === undefined ? '' : ` ${name}="${escapeHtml(String(value))}"`;
}

/** JSON that a `<script>` can hold: no `<`, so that neither `</script` nor `<!--` is in it, and no line ends of JavaScript's. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
