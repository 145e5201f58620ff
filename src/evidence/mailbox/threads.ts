/**
 * Which messages answer which. Pure: the same messages, in any order, come out the same.
 *
 * What a message says of itself is believed first (In-Reply-To, then the last of its References
 * that is here). Where that is broken, one whose subject says it is an answer is put after the
 * latest earlier message of that subject between the same people; it says that this is why.
 */

export type Threaded<K> = Readonly<{
  id: K
  messageId: string
  inReplyTo: string
  references: readonly string[]
  subject: string
  /** Addresses of whoever it is from, to, and copied to. */
  people: readonly string[]
  /** When it was sent, as text that sorts; empty where that is not known. */
  at: string
}>

export type InThread<K> = Readonly<{
  id: K
  /** The message it answers, where that is here. */
  answers?: K
  /** `named`: it names that message. `subject`: only its subject and people say so. */
  because?: 'named' | 'subject'
  /** How many messages it answers one above another: 0 at the top. */
  depth: number
}>

/** Messages of one exchange, each after the one it answers, in the order they were sent. */
export type Thread<K> = Readonly<{ subject: string; messages: readonly InThread<K>[] }>

type Link<K> = Readonly<{ parent: Threaded<K>; because: 'named' | 'subject' }>

/** Threads, the one that began first at the front; a message that stands alone is one too. */
export function threadsOf<K>(messages: readonly Threaded<K>[]): readonly Thread<K>[] {
  const sent = messages.toSorted(bySending)
  const links = linksIn(sent)
  const children = new Map<Threaded<K>, Threaded<K>[]>()
  for (const one of sent) {
    const parent = links.get(one)?.parent
    if (parent) children.set(parent, [...(children.get(parent) ?? []), one])
  }
  return sent
    .filter(one => !links.has(one))
    .map(first => ({ subject: first.subject, messages: below(first, children, links) }))
}

function below<K>(
  first: Threaded<K>,
  children: ReadonlyMap<Threaded<K>, readonly Threaded<K>[]>,
  links: ReadonlyMap<Threaded<K>, Link<K>>,
): readonly InThread<K>[] {
  const found: InThread<K>[] = []
  // Not by recursion: an exchange of ten thousand answers is one below another.
  const left = [{ one: first, depth: 0 }]
  for (let next = left.pop(); next; next = left.pop()) {
    const { one, depth } = next
    const link = links.get(one)
    found.push({
      id: one.id,
      ...(link && { answers: link.parent.id, because: link.because }),
      depth,
    })
    const answers = children.get(one) ?? []
    for (const answer of answers.toReversed()) left.push({ one: answer, depth: depth + 1 })
  }
  return found
}

function linksIn<K>(sent: readonly Threaded<K>[]): ReadonlyMap<Threaded<K>, Link<K>> {
  const byId = new Map<string, Threaded<K>>()
  // The same message is often there twice, from two mailboxes: answers go to the first.
  for (const one of sent)
    if (one.messageId && !byId.has(one.messageId)) byId.set(one.messageId, one)
  const links = new Map<Threaded<K>, Link<K>>()
  const climbsTo = (from: Threaded<K>, to: Threaded<K>) => {
    for (let one: Threaded<K> | undefined = from; one; one = links.get(one)?.parent) {
      if (one === to) return true
    }
    return false
  }
  const link = (one: Threaded<K>, parent: Threaded<K> | undefined, because: Link<K>['because']) => {
    // A message that answers its own answer is a lie, and would have no place.
    if (parent && !climbsTo(parent, one)) links.set(one, { parent, because })
  }
  for (const one of sent) {
    const named = [one.inReplyTo, ...one.references.toReversed()]
    const found = named.map(id => byId.get(id)).find(other => other && other !== one)
    link(one, found, 'named')
  }
  const lastOn = new Map<string, Threaded<K>[]>()
  for (const one of sent) {
    const subject = bare(one.subject)
    const earlier = lastOn.get(subject) ?? []
    if (!links.has(one) && subject && isAnswer(one.subject)) {
      link(
        one,
        earlier.findLast(other => isBetween(other, one)),
        'subject',
      )
    }
    lastOn.set(subject, [...earlier.slice(-likelyAtMost), one])
  }
  return links
}

/** Earlier messages of one subject looked at: "Re: hello" can be ten thousand. */
const likelyAtMost = 50

/** Two at least who are in both, whoever of them wrote; or the only one, writing to themselves. */
function isBetween<K>(one: Threaded<K>, other: Threaded<K>): boolean {
  const people = new Set(one.people.map(person => person.toLowerCase()))
  const both = new Set(other.people.map(person => person.toLowerCase())).intersection(people)
  return both.size >= Math.min(2, people.size) && both.size > 0
}

const answering = /^\s*(?:(?:re|aw|sv|antw|fwd?|wg)\s*(?:\[\d+\]|\(\d+\))?\s*:\s*)+/i

function isAnswer(subject: string): boolean {
  return answering.test(subject)
}

function bare(subject: string): string {
  return subject.replace(answering, '').replace(/\s+/g, ' ').trim().toLowerCase()
}

/** What has no time goes last; ties by the message's own id, so that any order gives the same. */
function bySending<K>(one: Threaded<K>, other: Threaded<K>): number {
  const [first, second] = [one.at || '~', other.at || '~']
  if (first !== second) return first < second ? -1 : 1
  const [own, others] = [one.messageId, other.messageId]
  return own < others ? -1 : own > others ? 1 : 0
}
