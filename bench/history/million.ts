/** Part `million`: a million records of invented people, linked by the command in one go. */

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import type { Described } from '#linkage'
import { candour, costOf, line, scratchFile } from './files.ts'
import { asNamed, drawsFrom, inventedPeople } from './invented-million.ts'
import { peopleIn, told } from './link.ts'
import { type Scored, scoreOf } from './pairs.ts'

/** Each person is named about this often. */
const each = 8

export async function millionPart(records: number): Promise<void> {
  const path = scratchFile('million.csv')
  const owners = await writeInvented(path, records)
  const out = scratchFile('million-people.csv')
  const ran = await candour('link', path, '--out', out)
  if (ran.code !== 0) throw new Error(`candour link ended with ${ran.code}`)
  const people = peopleIn(out)
  const scored: Scored[] = []
  owners.forEach((owner, at) => {
    scored.push({
      owner: `${owner}`,
      group: people.get(`r${at}`) ?? `alone ${at}`,
      matter: `${at}`,
    })
  })
  line(`link, ${records.toLocaleString('en-GB')} invented records`, told(scoreOf(scored)))
  line('  cost', `${costOf(ran)}   aim 60 s, 2 GB for 1,000,000`)
}

const columns = 'record_id,last_name,first_name,star,rank,unit,birth_year,appointed_date'

/** Writes them as they are made, since a million rows are not to be held to be written. */
async function writeInvented(path: string, records: number): Promise<Int32Array> {
  const file = createWriteStream(path)
  const [who, draws] = [inventedPeople(), drawsFrom(11)]
  const owners = new Int32Array(records)
  let text = `${columns}\n`
  for (let at = 0; at < records; at += 1) {
    const owner = draws.below(Math.ceil(records / each))
    owners[at] = owner
    text += `${rowOf(at, asNamed(who(owner).described, draws))}\n`
    if (text.length < 1_000_000) continue
    if (!file.write(text)) await once(file, 'drain')
    text = ''
  }
  file.end(text)
  await once(file, 'finish')
  return owners
}

function rowOf(at: number, described: Described): string {
  const { familyName, givenNames, number, rank, unit, birthYear, appointedOn } = described
  return [`r${at}`, familyName, givenNames, number, rank, unit, birthYear, appointedOn]
    .map(cell => cell ?? '')
    .join(',')
}
