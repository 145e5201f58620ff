/** Names and numbers as they are compared: no case, no accents, no marks. */

/** The bare capital letters of `text`, accents taken off and spaces kept single. */
export function plainName(text: string | undefined): string {
  const capitals = (text ?? '').toUpperCase()
  // Most names are letters and no more: nearly all the work is for the few that are not.
  if (/^[A-Z]*$/.test(capitals)) return capitals
  return capitals
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('Ł', 'L')
    .replaceAll('Ø', 'O')
    .replaceAll('Æ', 'AE')
    .replaceAll(/['’`´.]/g, '')
    .replaceAll(/[^A-Z]+/g, ' ')
    .trim()
}

/** Joined, so that "Mc Kenna" and "McKenna", "O'Shea" and "O Shea" are one. */
export function joined(text: string | undefined): string {
  return plainName(text).replaceAll(' ', '')
}

const particles = new Set(
  'MC MAC O D DA DE DEL DELA DELLA DEN DER DI DOS DU EL LA LE LO ST VAN VON AL BIN'.split(' '),
)

/** The parts of a family name that can stand alone: "Smith-Jones" has two, "La Porta" one. */
export function partsOf(family: string | undefined): readonly string[] {
  const parts = plainName(family)
    .split(' ')
    .filter(part => part.length > 2 && !particles.has(part))
  return [...new Set(parts)]
}

/** A force number or badge as printed: letters and digits, leading noughts dropped. */
export function plainNumber(text: string | undefined): string {
  const bare = (text ?? '').toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  return /\d/.test(bare) ? bare.replace(/^0+(?=.)/, '') : ''
}

/** The digits alone: "PC 4471" and "4471" are one number. */
export function digitsOf(text: string | undefined): string {
  return plainNumber(text)
    .replaceAll(/\D/g, '')
    .replace(/^0+(?=.)/, '')
}

/** The letters or digits of a word in order, so that no swapping of them changes it. */
export function sortedLetters(text: string): string {
  return [...text].sort().join('')
}

const suffixes = new Set(['JR', 'SR', 'II', 'III', 'IV'])

/** Whether a word is said after a name without being one: "Jr", "III". */
export function isSuffix(word: string): boolean {
  return suffixes.has(plainName(word))
}

/** A family name and what some write at its end: "Pyke Jr" is Pyke, and Jr. */
export function withoutSuffix(family: string): readonly [family: string, suffix: string] {
  const words = family.trim().split(/[\s,]+/)
  const last = words.at(-1) ?? ''
  if (words.length < 2 || !isSuffix(last)) return [family, '']
  return [words.slice(0, -1).join(' '), plainName(last)]
}
