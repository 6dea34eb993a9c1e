/** Without the fields that are undefined: so that a value is the same before and after it has been JSON. */
export function withoutAbsent<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
