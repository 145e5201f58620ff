import { match, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { refusedDoor } from './open-door.ts'

test('the demonstration stays on this machine unless somebody opened it', () => {
  for (const host of ['127.0.0.1', '127.8.8.8', '::1', 'localhost'])
    for (const setting of [undefined, 'empty', 'open'])
      strictEqual(refusedDoor(host, setting), undefined, host)
  for (const host of ['0.0.0.0', '::', '', '10.0.0.7', '127.example.org', 'complaints.example']) {
    for (const setting of [undefined, '', 'empty', 'yes'])
      match(refusedDoor(host, setting) ?? '', /without a password/, `${host} ${setting}`)
    strictEqual(refusedDoor(host, 'open'), undefined, host)
    strictEqual(refusedDoor(host, 'no'), undefined, host)
  }
})
