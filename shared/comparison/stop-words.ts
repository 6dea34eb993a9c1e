/**
 * Words that prove nothing about two sentences having to do with each other. Two kinds: the function words of Dutch
 * (and the few English ones that these papers quote), and the words that stand in every paper of this genre, where
 * "kabinet", "NAVO" and "bondgenoten" are as common as "de". A word that is rare in the two texts at hand is weighed
 * by that rarity; this list is for short texts, where rarity cannot be measured.
 */
const functionWords =
  'de het een en of maar want dus noch als dan toen dat die dit deze wie wat welke waar hoe er hier daar ' +
  'in op aan van voor met bij te ten ter tot door over onder tegen tussen naar uit om na sinds tijdens binnen buiten ' +
  'per via vanuit vanaf rond ook nog al wel niet geen zeer meer meest heel alleen steeds verder zo zoals waarbij ' +
  'waarop waarin waarvan waarmee daarmee daarbij daarvoor daarom hierbij hiermee hierin hiervoor hierover daarin ' +
  'is zijn was waren ben wordt worden werd werden geworden heeft hebben had hadden zal zullen zou zouden kan kunnen ' +
  'kon konden moet moeten mag mogen wil willen blijft blijven gaat gaan komt komen doet doen ' +
  'ik jij u hij zij ze wij we jullie hun hen haar hem mij ons onze zich zelf uw mijn elk elke alle ieder andere ander ' +
  'veel weinig enkele enige beide zowel onder-meer the of and to in on for';

const genreWords =
  'kabinet nederland nederlandse nederlands navo bondgenoten bondgenootschap bondgenootschappelijke kamer minister ' +
  'ministers top europese eu belang kader samenwerking';

const list = new Set(functionWords.split(' '));
const genre = new Set(genreWords.split(' '));

/** "de", "van", "wordt": takes a word in lower case. */
export const isFunctionWord = (word: string): boolean => list.has(word);

/** A function word, or one that is everywhere in this genre: "navo", "kabinet". */
export const isCommonWord = (word: string): boolean => list.has(word) || genre.has(word);
