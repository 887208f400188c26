/** An element of a small XML document. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const TOKEN = /<\?xml version="1\.0" encoding="UTF-8"\?>|<\/([a-z-]+)>|<([a-z-]+)((?: [a-z]+="[^"<]*")*)>|([^<]+)/y;
// Production 2 of XML 1.0.
const CHARACTERS = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

/** Reads XML of elements, attributes and text. Throws for what is not well formed, or has anything else. */
export function readXml(document: string): Element {
  if (!CHARACTERS.test(document)) throw new Error('a character that XML cannot hold');
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  for (let at = 0; at < document.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(document);
    if (match === null) throw new Error(`no XML: ${document.slice(at, at + 40)}`);
    const [, closing, opening, attributes, text] = match;
    const innermost = open[open.length - 1];
    if (closing !== undefined && open.pop()?.name !== closing) throw new Error(`</${closing}> closes something else`);
    if (text !== undefined) innermost.text += decode(text);
    if (opening === undefined) continue;
    const pairs = [...attributes.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [name, decode(value)]);
    const element: Element = { name: opening, attributes: Object.fromEntries(pairs), children: [], text: '' };
    innermost.children.push(element);
    open.push(element);
  }
  if (open.length !== 1 || top.children.length !== 1) throw new Error('not one element');
  return top.children[0];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&([^;]*;?)/g, (_, entity: string) => {
    const character = ENTITIES[entity.replace(/;$/, '')];
    if (character === undefined || !entity.endsWith(';')) throw new Error(`&${entity} is no entity`);
    return character;
  });
}
