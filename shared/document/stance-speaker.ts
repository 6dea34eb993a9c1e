/**
 * Who opens his mouth with this sentence in a report of a debate, if anyone: "De heer Voorbeeld (VVD): …" a member of the
 * Kamer or its chair, "Minister Voorbeeld: …" a member of the cabinet. What is said from there on is his, until the next.
 */
export function speakerIn(text: string): 'minister' | 'other' | undefined {
  const title = opening.exec(text)?.[1];
  if (title === undefined) return undefined;
  return /^(?:Minister|Staatssecretaris)/.test(title) ? 'minister' : 'other';
}

const opening =
  /^(De heer|Mevrouw|Het lid|De voorzitter|Minister(?:-president)?|Staatssecretaris)(?: [^:.]{2,60})?:/;
