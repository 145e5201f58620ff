/** The stored tree: complete subtrees, each a row that never changes. */
import type { AuthorityId } from '#kernel'
import { frontierOf, type GetNode, type Place, rootOf, type Tree, type TreeNode } from '#ledger'
import { type Db, type Row, sql } from './db.ts'
import { sha256 } from './sha256.ts'

export type Log = Db & Readonly<{ authority: AuthorityId }>

export function readNode(row: Row): TreeNode {
  return { level: row.number('level'), index: row.number('index'), hash: row.bytes('hash') }
}

/** How many leaves the stored tree has: its level 0 has one node for each, without gaps. */
export async function grownTo({ rows, authority }: Log): Promise<number> {
  const [last] = await rows(sql`
    select index + 1 as size
      from tree_node
     where authority_id = ${authority} and level = 0
     order by index desc
     limit 1
  `)
  return last?.number('size') ?? 0
}

export async function loadNodes(
  { rows, authority }: Log,
  places: readonly Place[],
): Promise<GetNode> {
  const found = await rows(sql`
    select node.level, node.index, node.hash
      from json_to_recordset(${JSON.stringify(places)}::json) as asked (level int, index bigint)
     cross join lateral (
             select level, index, hash
               from tree_node
              where authority_id = ${authority} and level = asked.level and index = asked.index
              limit 1
           ) node
  `)
  const nodes = new Map(
    found.map(readNode).map(({ level, index, hash }) => [`${level} ${index}`, hash] as const),
  )
  return (level, index) => nodes.get(`${level} ${index}`)
}

/** The tree of the first `size` leaves, from its stored nodes; throws where one is missing. */
export async function treeOf(log: Log, size: number): Promise<Tree> {
  const places = frontierOf(size)
  const get = await loadNodes(log, places)
  const frontier = places.map(({ level, index }) => {
    const hash = get(level, index)
    if (!hash) throw new Error(`the stored tree has no node at level ${level}, index ${index}`)
    return hash
  })
  return { size, frontier }
}

export async function rootAt(log: Log, size: number): Promise<Uint8Array> {
  return rootOf(sha256, await treeOf(log, size))
}

export async function storeNodes(
  { run, authority }: Log,
  nodes: readonly TreeNode[],
): Promise<void> {
  const written = nodes.map(({ level, index, hash }) => ({ level, index, hash: hash.toHex() }))
  await run(sql`
    insert into tree_node (authority_id, level, index, hash)
    select ${authority}, level, index, decode(hash, 'hex')
      from json_to_recordset(${JSON.stringify(written)}::json)
        as node (level int, index bigint, hash text)
  `)
}
