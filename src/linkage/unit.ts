/** "Unit 08" and "8" are one; so are "Harbour Street" and "harbour street". */
export function plainUnit(unit: string | undefined): string {
  const words = (unit ?? '')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, ' ')
    .trim()
  return words.replaceAll(/\b0+(?=\d)/g, '')
}
