/**
 * Words by which the cabinet or the Netherlands takes a stand in a letter to parliament, each as a stem that no other
 * word of the genre begins with, and the words that turn or weaken a stand. Precision before recall: "zal" and "kan"
 * alone prove nothing, so they count only where they themselves came or went.
 */
const stands = [
  'verwelkom',
  'steunt',
  'steunen',
  'onderschrijf',
  'benadruk',
  'onderstreep',
  'onderstrep',
  'bepleit',
  'pleit',
  'aandringen',
  'dringt',
  'aansturen',
  'hecht',
  'verwerp',
  'veroordeel',
  'besloten',
  'besluit',
  'toegezegd',
  'voornemens',
  'waardeert',
];
const turns = ['niet', 'geen', 'nooit', 'kan', 'kunnen', 'moet', 'moeten', 'zal', 'zullen', 'mits', 'tenzij'];

const stand = new RegExp(`(?<![\\p{L}])(?:${stands.join('|')})\\p{L}*`, 'iu');
const turn = new RegExp(`(?<![\\p{L}])(?:${turns.join('|')})(?![\\p{L}])`, 'iu');

/** Whether a sentence takes a stand. */
export function takesStand(text: string): boolean {
  return stand.test(text);
}

/** Whether words that came or went may turn a stand: a verb of one, a negation, or what may, must or will be. */
export function turnsStand(words: string): boolean {
  return stand.test(words) || turn.test(words);
}
