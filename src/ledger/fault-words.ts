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

/** One or two sentences. Leaves are numbered from 0, as in the database. */
export function faultWords(fault: Fault): string {
  switch (fault.type) {
    case 'Edited':
      return `${leafWords(fault)} is edited, no longer matching: ${list(fault.parts)}.`
    case 'Forged':
      return `${leafWords(fault)} is rewritten or forged, no longer matching: ${list(fault.parts)}.`
    case 'EventMissing':
      return `The event of leaf ${fault.leaf} was deleted.`
    case 'BodyMissing':
      return `${leafWords(fault)} has lost its body and no disposal is recorded.`
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
    case 'VersionOutOfOrder': {
      const { leaf, stream, expected, found } = fault
      return `Leaf ${leaf} holds version ${found} of ${stream}; version ${expected} was due.`
    }
    case 'EventWithoutLeaf':
      return `Event ${fault.event} has no leaf: it was inserted, or its leaf was deleted.`
    case 'SubtreeDiffers':
      return `${leaves(fault)} changed: the stored tree above is not what they make.`
    case 'NodeEdited':
      return `The stored node at level ${fault.level}, index ${fault.index} was edited.`
    case 'NodeMissing':
      return `The stored node at level ${fault.level}, index ${fault.index} was deleted.`
    case 'TreeRewritten': {
      const { from, to, firstBad, lastGood, lookAt } = fault
      return (
        `The tree was rewritten between ${from} and ${to} leaves: ${goodWords(lastGood)}, ` +
        `and ${firstBad} does not.${lookWords(lookAt)}`
      )
    }
    case 'Truncated': {
      const { from, to, claim } = fault
      return `The log was cut short: it ends at ${from} leaves and ${claim} signed for ${to}.`
    }
    case 'RolledBack': {
      const { from, to, claim, regrownBy } = fault
      return (
        `The log was put back to an earlier state and grew again: after ${from} leaves, ` +
        `${claim} signed for ${to} of another history; ${regrownBy} matches the present one.`
      )
    }
    case 'HeadDiffers':
      return `The log's head counts ${fault.head} leaves and there are ${fault.leaves}.`
    case 'ClaimUnreadable':
      return `${capital(fault.claim)} cannot be relied on. ${fault.words}`
  }
}

export function remarkWords(remark: Remark): string {
  switch (remark.type) {
    case 'CheckpointMissing':
      return `${capital(remark.claim)}, for ${remark.size} leaves, holds but has no row.`
    case 'SealsNotChecked':
      return 'Seals were not checked: the seal key was not given.'
    case 'NotYetSigned':
      return `No checkpoint speaks yet for leaves ${remark.from} to ${remark.to - 1}.`
  }
}

function leafWords({ leaf, event }: Readonly<{ leaf: number; event: string }>): string {
  return event === '' ? `Leaf ${leaf}` : `Leaf ${leaf} (event ${event})`
}

function list(parts: readonly LeafPart[]): string {
  return parts.map(part => partNames[part]).join(' and ')
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
