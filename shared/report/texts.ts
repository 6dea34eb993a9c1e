import type { Language } from '../watchlist.ts';
import { en } from './texts-en.ts';
import { nl } from './texts-nl.ts';

/** The words of the interface. A word that a language lacks is an error of types, not a hole on the page. */
export type Texts = typeof nl;

export function textsIn(language: Language): Texts {
  switch (language) {
    case 'nl':
      return nl;
    case 'en':
      return en;
  }
}
