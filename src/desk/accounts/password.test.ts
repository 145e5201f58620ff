import assert from 'node:assert/strict'
import { argon2Sync } from 'node:crypto'
import { test } from 'node:test'
import { isPassword, keptPassword, passwordFault } from './password.ts'

test('Node’s argon2id gives the tag of RFC 9106 section 5.3', () => {
  const tag = argon2Sync('argon2id', {
    message: Buffer.alloc(32, 1),
    nonce: Buffer.alloc(16, 2),
    secret: Buffer.alloc(8, 3),
    associatedData: Buffer.alloc(12, 4),
    memory: 32,
    passes: 3,
    parallelism: 4,
    tagLength: 32,
  })
  const said = '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659'
  assert.equal(tag.toString('hex'), said)
})

test('a password is kept stretched, and known again however its letters are composed', async () => {
  const kept = await keptPassword('cafe\u0301 on the quay', Buffer.alloc(16, 7), 'fern')
  assert.match(kept, /^\$argon2id\$v=19\$m=65536,t=3,p=4\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
  assert.ok(await isPassword('caf\u00e9 on the quay', kept, 'fern'))
  assert.ok(!(await isPassword('caf\u00e9 on the quai', kept, 'fern')))
})

test('a password kept under another cost is still read', async () => {
  const tag = argon2Sync('argon2id', {
    message: 'plain brass kettle',
    nonce: Buffer.alloc(16, 7),
    ...{ memory: 1024, passes: 1, parallelism: 1, tagLength: 32 },
  })
  const unpadded = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
  const kept = `$argon2id$v=19$m=1024,t=1,p=1$${unpadded(Buffer.alloc(16, 7))}$${unpadded(tag)}`
  assert.ok(await isPassword('plain brass kettle', kept, 'fern'))
})

test('nobody’s password is right', async () => {
  assert.ok(!(await isPassword('', undefined, 'nobody')))
  assert.ok(!(await isPassword('plain brass kettle', undefined, 'nobody')))
})

test('a password is long, is not one thing over and over, and is not their own name', () => {
  const fern = { name: 'Fern Aldous', email: 'fern.aldous@northmoor.example' }
  assert.equal(passwordFault('elevenchars', fern), 'too-short')
  assert.equal(passwordFault('twelve chars', fern), undefined)
  assert.equal(passwordFault('aaaabbbbaaaa', fern), 'too-plain')
  assert.equal(passwordFault('FernAldous123', fern), 'their-own')
  assert.equal(passwordFault('x'.repeat(201), fern), 'too-long')
})
