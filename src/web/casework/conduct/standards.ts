/** The ten Standards of Professional Behaviour, to be ticked under their numbers in Schedule 2. */
import { standardNames } from '#desk'

export const standardItems = standardNames.map((text, at) => ({
  value: String(at + 1),
  text: `${at + 1}. ${text}`,
}))
export const standardNumbers: readonly string[] = standardItems.map(({ value }) => value)
