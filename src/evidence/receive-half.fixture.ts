/** Receives half a file, says so, and waits to be killed: for the test of what that leaves. */

import { PassThrough } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { authorityId } from '#kernel'
import { openFileStore } from './file-store.ts'

const store = await openFileStore(process.argv[2] ?? '')
const stream = new PassThrough()
void store.receive(authorityId('northmoor'), stream, { limitBytes: 1_000_000 })
stream.write('half of')
await setTimeout(100)
process.send?.('half')
await setTimeout(60_000)
