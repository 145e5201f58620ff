/** The ten Standards of Professional Behaviour, by their headings in Schedule 2. */
const standardWords = [
  'Honesty and integrity',
  'Authority, respect and courtesy',
  'Equality and diversity',
  'Use of force',
  'Orders and instructions',
  'Duties and responsibilities',
  'Confidentiality',
  'Fitness for duty',
  'Discreditable conduct',
  'Challenging and reporting improper conduct',
] as const

/** Each to be ticked, under the number it has there. */
export const standardItems = standardWords.map((text, at) => ({
  value: String(at + 1),
  text: `${at + 1}. ${text}`,
}))
export const standardNumbers: readonly string[] = standardItems.map(({ value }) => value)
