/** A record's id as it stands in an address. */

const shape = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/

export function recordId(text: string): string | undefined {
  return shape.test(text) ? text : undefined
}
