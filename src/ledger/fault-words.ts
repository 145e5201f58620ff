/** Faults and remarks in plain English, for the command line and for whoever must act on them. */
import type { Fault, LeafPart, Remark } from './audit-types.ts'

const partNames: Readonly<Record<LeafPart, string>> = {
  envelope: 'its envelope',
  body: 'its body',
  fields: "the leaf's own fields",
  leaf: "the leaf's hash",
  seal: "the leaf's seal",
  node: 'the tree grown from it',
}

/** One sentence. Leaves are numbered from 0, as in the database. */
export function faultWords(fault: Fault): string {
  switch (fault.type) {
    case 'Edited':
      return `Leaf ${fault.leaf}${named(fault.event)} was edited: ${list(fault.parts)} does not match.`
    case 'Forged':
      return `Leaf ${fault.leaf}${named(fault.event)} was rewritten or forged: ${list(fault.parts)} does not match.`
    case 'EventMissing':
      return `The event of leaf ${fault.leaf} was deleted.`
    case 'BodyMissing':
      return `The body of leaf ${fault.leaf}${named(fault.event)} is gone and no disposal is recorded.`
    case 'LeafMissing':
      return `${leaves(fault)} deleted.`
    case 'LeafRemoved':
      return `${leaves(fault)} deleted and those after renumbered.`
    case 'LeafInserted':
      return `${leaves(fault)} inserted and those after renumbered.`
    case 'LeafMoved':
      return `Leaf ${fault.leaf} was moved there from ${fault.belongs}.`
    case 'NumberRepeated':
      return `Leaf number ${fault.leaf} is used twice or out of order.`
    case 'VersionOutOfOrder':
      return `Leaf ${fault.leaf} holds version ${fault.found} of ${fault.stream}; version ${fault.expected} was due.`
    case 'EventWithoutLeaf':
      return `Event ${fault.event} has no leaf: it was inserted, or its leaf was deleted.`
    case 'SubtreeDiffers':
      return `${leaves(fault)} changed: the stored tree above is not what they make.`
    case 'NodeEdited':
      return `The stored node at level ${fault.level}, index ${fault.index} was edited.`
    case 'NodeMissing':
      return `The stored node at level ${fault.level}, index ${fault.index} was deleted.`
    case 'TreeRewritten':
      return `The tree was rewritten between ${fault.from} and ${fault.to} leaves: ${goodWords(fault.lastGood)}, and ${fault.firstBad} does not.${lookWords(fault.lookAt)}`
    case 'Truncated':
      return `The log was cut short: it ends at ${fault.from} leaves and ${fault.claim} signed for ${fault.to}.`
    case 'RolledBack':
      return `The log was put back to an earlier state and regrew: ${fault.claim} signed for ${fault.to} leaves of another history, after ${fault.from}; ${fault.regrownBy} matches the present one.`
    case 'HeadDiffers':
      return `The log's head counts ${fault.head} leaves and there are ${fault.leaves}.`
    case 'ClaimUnreadable':
      return `${capital(fault.claim)} cannot be relied on. ${fault.words}`
  }
}

export function remarkWords(remark: Remark): string {
  switch (remark.type) {
    case 'CheckpointMissing':
      return `The checkpoint at ${remark.size} leaves, ${remark.claim}, has no row; the log still agrees with it.`
    case 'SealsNotChecked':
      return 'Seals were not checked: the seal key was not given.'
    case 'NotYetSigned':
      return `No checkpoint speaks yet for leaves ${remark.from} to ${remark.to - 1}.`
  }
}

function named(event: string): string {
  return event === '' ? '' : ` (event ${event})`
}

function list(parts: readonly LeafPart[]): string {
  const names = parts.map(part => partNames[part])
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`.replace(/^/, 'each of ')
}

function leaves({ from, to }: Readonly<{ from: number; to: number }>): string {
  return to - from === 1 ? `Leaf ${from} was` : `Leaves ${from} to ${to - 1} were`
}

function goodWords(lastGood: string | undefined): string {
  return lastGood === undefined ? 'no earlier signature still matches' : `${lastGood} still matches`
}

function lookWords(leaves: readonly number[]): string {
  return leaves.length === 0 ? '' : ` Look first at leaves ${leaves.slice(0, 10).join(', ')}.`
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
