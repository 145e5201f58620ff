/**
 * Words about the person where words about the incident belong. A prompt, not a verdict: whoever
 * writes them may say why they are about the incident, and they then stand.
 */
const signs: readonly RegExp[] = [
  /\btestimonials?\b/i,
  /\bcharacter (?:reference|witness|evidence)s?\b/i,
  /\b(?:good|exemplary|unblemished|clean) (?:character|record|service)\b/i,
  /\bservice record\b/i,
  /\bcommend(?:ation|ations|ed)\b/i,
  /\byears (?:of |in )(?:loyal |exemplary |good |dedicated )?(?:police )?service\b/i,
  /\b(?:i|we) have (?:known|worked with|supervised|managed) (?:him|her|them)\b/i,
  /\b(?:dedicated|hard-?working|conscientious|well[- ]respected|highly regarded) officer\b/i,
  /\bfamily (?:man|man's|circumstances)\b/i,
  /\bhis (?:wife|children|family|mortgage|pension)\b/i,
  /\bher (?:husband|children|family|mortgage|pension)\b/i,
]

/** The first words in it that say what somebody is like; undefined where none do. */
export function aboutThePerson(words: string): string | undefined {
  for (const sign of signs) {
    const [found] = sign.exec(words) ?? []
    if (found) return found
  }
  return undefined
}
