/** What a tagged PDF says its parts are, copied beside its pages so that it stays as readable. */
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import type { Copier } from './copied-pages.ts'

/** Ready to stand in another file's tree: the tops, what each key marks, and names of roles. */
export type Structure = Readonly<{
  kids: string
  marks: string
  /** How many keys it took. */
  keys: number
  roles: readonly (readonly [string, string])[]
}>
export const noStructure: Structure = { kids: '', marks: '', keys: 0, roles: [] }

const of = (name: string) => PDFName.of(name)
const deepest = 40

/** Pairs of a number tree, whatever branches it has. */
function* pairsOf(tree: PDFObject | undefined, depth = 0): Generator<[number, PDFObject]> {
  if (!(tree instanceof PDFDict) || depth > deepest) return
  const numbers = tree.lookup(of('Nums'))
  if (numbers instanceof PDFArray)
    for (let at = 0; at + 1 < numbers.size(); at += 2) {
      const key = numbers.lookup(at)
      if (key instanceof PDFNumber) yield [key.asNumber(), numbers.get(at + 1)]
    }
  const branches = tree.lookup(of('Kids'))
  if (!(branches instanceof PDFArray)) return
  for (let at = 0; at < branches.size(); at += 1) yield* pairsOf(branches.lookup(at), depth + 1)
}

/** `root` is the number of the tree it will stand in. Its objects are written by the copier. */
export function structureOf(
  catalog: PDFDict,
  copier: Copier,
  { keysFrom, root }: Readonly<{ keysFrom: number; root: number }>,
): Structure {
  const tree = catalog.lookup(of('StructTreeRoot'))
  const at = catalog.get(of('StructTreeRoot'))
  if (!(tree instanceof PDFDict)) return noStructure
  if (at instanceof PDFRef) copier.become(at, root)
  const tops = tree.lookup(of('K'))
  const kids = tops instanceof PDFArray ? tops.asArray() : [tree.get(of('K'))]
  let marks = ''
  let keys = 0
  for (const [key, value] of pairsOf(tree.lookup(of('ParentTree')))) {
    keys = Math.max(keys, key + 1)
    marks += ` ${keysFrom + key} ${copier.written(value)}`
  }
  const roles = tree.lookup(of('RoleMap'))
  return {
    kids: kids.map(kid => copier.written(kid)).join(' '),
    marks,
    keys,
    roles:
      roles instanceof PDFDict
        ? roles.entries().map(([name, role]) => [name.toString(), role.toString()] as const)
        : [],
  }
}
