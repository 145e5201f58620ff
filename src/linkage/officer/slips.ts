/** How few slips of the hand make one word another, without putting anything down to count them. */

/** More slips than this are told from each other by nobody who asks. */
const most = 2

/** Letters put in, left out, changed or swapped: 0, 1, 2, or 3 for any more. */
export function slipsBetween(one: string, other: string): number {
  if (one === other) return 0
  if (Math.abs(one.length - other.length) > most) return most + 1
  // A slip gives one letter for another at most, so many different letters are many slips.
  if (lettersApart(lettersIn(one), lettersIn(other)) > 2 * most) return most + 1
  return from(one, 0, other, 0, most)
}

// Four places and what is left to spend: an object for each step would be most of the work.
function from(one: string, at: number, other: string, beside: number, left: number): number {
  let [here, there] = [at, beside]
  while (here < one.length && there < other.length && isSame(one, here, other, there)) {
    here += 1
    there += 1
  }
  const rest = Math.max(one.length - here, other.length - there)
  if (rest === 0) return most - left
  if (left === 0) return most + 1
  if (here === one.length || there === other.length)
    return rest > left ? most + 1 : most - left + rest
  let least = from(one, here + 1, other, there + 1, left - 1)
  least = Math.min(least, from(one, here + 1, other, there, left - 1))
  least = Math.min(least, from(one, here, other, there + 1, left - 1))
  if (isSame(one, here, other, there + 1) && isSame(one, here + 1, other, there))
    least = Math.min(least, from(one, here + 2, other, there + 2, left - 1))
  return least
}

function isSame(one: string, at: number, other: string, beside: number): boolean {
  return one.charCodeAt(at) === other.charCodeAt(beside)
}

/** Which letters a word has, a bit for each; what shares a bit is taken to be the same letter. */
function lettersIn(word: string): number {
  let found = 0
  for (let at = 0; at < word.length; at += 1) found |= 1 << (word.charCodeAt(at) & 31)
  return found
}

function lettersApart(one: number, other: number): number {
  let bits = one ^ other
  bits -= (bits >>> 1) & 0x55555555
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
