/** What a file is, by its content; its name is only a claim. */

export type Typed = Readonly<{
  mediaType: string
  /** Without a dot; empty where we do not know the type. */
  extension: string
  /** Whether the name's ending agrees with the content; `unknown` where either says nothing. */
  says: 'agrees' | 'differs' | 'unknown'
}>

export async function typeOf(path: string, claimedName: string): Promise<Typed> {
  throw new Error(`not yet: ${path} ${claimedName}`)
}
