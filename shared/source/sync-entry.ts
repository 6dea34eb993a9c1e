import { textOf, textsNamed, type XmlElement } from './xml.ts';

/** What can be followed. The register answers a name it does not know with an empty feed and no error. */
export const syncCategories = [
  'Document',
  'DocumentVersie',
  'Kamerstukdossier',
  'Zaak',
  'Activiteit',
] as const;
export type SyncCategory = (typeof syncCategories)[number];

/** One change of one row. */
export type SyncEntry = {
  readonly id: string;
  readonly category: SyncCategory;
  readonly deleted: boolean;
  /** When the row was changed, by its own word; ISO where the register gives it so. */
  readonly updatedAt?: string;
  /** What the row says, by the names of its elements in lower case: "documentnummer", "soort". */
  readonly fields: Readonly<Record<string, string>>;
  /** The ids of the rows it is tied to, by the name of the tie in lower case: "kamerstukdossier", "zaak". */
  readonly refs: Readonly<Record<string, readonly string[]>>;
};

/** The entry, or why it is none. */
export function entryFrom(row: XmlElement, category: SyncCategory): SyncEntry | string {
  const content = row.children.find(({ name }) => name === 'content');
  const body = content?.children[0];
  if (!body) return 'it has no content';
  if (body.name.toLowerCase() !== category.toLowerCase())
    return `its content is <${body.name}>, expected ${category}`;
  const id = body.attributes.get('id') ?? textsNamed(row, 'title')[0];
  if (id === undefined || !/^[0-9a-f-]{36}$/i.test(id))
    return `its id is "${(id ?? '').slice(0, 60)}", expected a guid`;
  const attribute = (name: string): string | undefined =>
    [...body.attributes].find(([key]) => key.slice(key.indexOf(':') + 1) === name)?.[1];
  const refs: Record<string, string[]> = {};
  const fields: Record<string, string> = {};
  for (const child of body.children) {
    const name = child.name.toLowerCase();
    const ref = child.attributes.get('ref');
    if (ref !== undefined) refs[name] = [...(refs[name] ?? []), ref.toLowerCase()];
    else if (textOf(child) !== '') fields[name] = textOf(child);
  }
  const updatedAt = attribute('bijgewerkt') ?? textsNamed(row, 'updated')[0];
  return {
    id: id.toLowerCase(),
    category,
    deleted: attribute('verwijderd')?.toLowerCase() === 'true',
    ...(updatedAt === undefined ? {} : { updatedAt }),
    fields,
    refs,
  };
}
