/** An attribute of a message, as SNS delivers it. */
export type Attribute = { readonly Type: string; readonly Value: string };

type Condition =
  | string
  | number
  | boolean
  | null
  | {
      readonly prefix?: string;
      readonly exists?: boolean;
      readonly 'anything-but'?: unknown;
      readonly numeric?: readonly unknown[];
    };

/** Whether a filter policy on attributes lets a message through: all names must hold, one condition of each is enough. */
export function passesFilter(
  policy: Readonly<Record<string, readonly Condition[]>>,
  attributes: Readonly<Record<string, Attribute>>,
): boolean {
  return Object.entries(policy).every(([name, conditions]) => {
    const values = valuesOf(attributes[name]);
    return conditions.some((condition) => holds(condition, values));
  });
}

function valuesOf(attribute: Attribute | undefined): readonly unknown[] | undefined {
  if (!attribute) return undefined;
  if (attribute.Type === 'String.Array') return JSON.parse(attribute.Value) as unknown[];
  return [attribute.Type === 'Number' ? Number(attribute.Value) : attribute.Value];
}

function holds(condition: Condition, values: readonly unknown[] | undefined): boolean {
  if (condition === null || typeof condition !== 'object') return values?.includes(condition) ?? false;
  if (condition.exists !== undefined) return condition.exists === (values !== undefined);
  if (values === undefined) return false;
  const { prefix, numeric } = condition;
  if (prefix !== undefined)
    return values.some((value) => typeof value === 'string' && value.startsWith(prefix));
  if (numeric !== undefined)
    return values.some((value) => typeof value === 'number' && inRange(value, numeric));
  const banned = [condition['anything-but']].flat();
  return values.some((value) => !banned.includes(value));
}

/** `[">=", 50, "<", 80]`: pairs of an operator and a number, all of which must hold. */
function inRange(value: number, range: readonly unknown[]): boolean {
  for (let at = 0; at < range.length; at += 2) {
    const bound = Number(range[at + 1]);
    const outcome = { '=': value === bound, '<': value < bound, '<=': value <= bound, '>': value > bound }[
      String(range[at])
    ];
    if (!(outcome ?? value >= bound)) return false;
  }
  return true;
}
