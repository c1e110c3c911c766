import { Parser } from 'htmlparser2';

/** An element of a part of a docx; prefixes are dropped: what else than Word's own stands there is not asked for. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const plain = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads the XML of a part; what is broken ends where it breaks. */
export function readXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open: Element[] = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: Element = {
          name: plain(name),
          attributes: Object.fromEntries(
            Object.entries(attributes).map(([key, value]) => [plain(key), value] as const),
          ),
          children: [],
          text: '',
        };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(text) {
        const here = open.at(-1);
        if (here) here.text += text;
      },
      onclosetag() {
        if (open.length > 1) open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return root;
}

/** The first child of a name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((one) => one.name === name);
}

/** Every element of a name below this one, in their order; not those inside what is left out. */
export function within(element: Element, name: string, without: readonly string[] = []): Element[] {
  return element.children.flatMap((one) => {
    if (without.includes(one.name)) return [];
    return one.name === name ? [one, ...within(one, name, without)] : within(one, name, without);
  });
}

/** The `val` of a child as a number; undefined where there is none. */
export function numberOf(element: Element | undefined, name: string, attribute = 'val'): number | undefined {
  const value = child(element, name)?.attributes[attribute];
  return value === undefined || value === '' || Number.isNaN(Number(value)) ? undefined : Number(value);
}

/** The `val` of a child. */
export function wordOf(element: Element | undefined, name: string, attribute = 'val'): string | undefined {
  return child(element, name)?.attributes[attribute];
}
