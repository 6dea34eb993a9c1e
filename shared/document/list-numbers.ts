/** The number of an item as print has it, by the names that Word has for its forms: "c", "iv", "12". */
export function printed(count: number, form: string): string {
  switch (form) {
    case 'lowerLetter':
      return letters(count);
    case 'upperLetter':
      return letters(count).toUpperCase();
    case 'lowerRoman':
      return roman(count);
    case 'upperRoman':
      return roman(count).toUpperCase();
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(count);
  }
}

/** After z comes aa, then bb. */
function letters(count: number): string {
  if (count < 1 || count > 26 * 9) return String(count);
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
}

function roman(count: number): string {
  if (count < 1 || count > 3999) return String(count);
  const signs = 'm cm d cd c xc l xl x ix v iv i'.split(' ');
  const values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
  let rest = count;
  return signs
    .map((sign, at) => {
      const value = values[at] as number;
      const times = Math.floor(rest / value);
      rest -= times * value;
      return sign.repeat(times);
    })
    .join('');
}
