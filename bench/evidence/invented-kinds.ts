/** Kinds of file simple enough to be written out. */

export function mailbox(): Buffer {
  const message = (at: number) =>
    `From a@example.org Mon Nov 30 14:05:0${at} 2026\nFrom: a@example.org\n` +
    `Message-ID: <${at}@example.org>\nIn-Reply-To: <${at - 1}@example.org>\n` +
    `Date: Mon, 30 Nov 2026 14:05:0${at} +0000\nSubject: Kiln Road\n\nI was there.\n\n`
  return Buffer.from([0, 1, 2, 3, 4].map(message).join(''))
}

/** So many seconds of a low hum, 8,000 samples of one byte each second. */
export function wav(seconds: number): Buffer {
  const samples = Buffer.alloc(seconds * 8000)
  for (const at of samples.keys()) samples[at] = 128 + Math.round(40 * Math.sin(at / 9))
  const head = Buffer.alloc(44)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(36 + samples.length, 4)
  head.write('WAVEfmt ', 8, 'latin1')
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(8000, 24)
  head.writeUInt32LE(8000, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36, 'latin1')
  head.writeUInt32LE(samples.length, 40)
  return Buffer.concat([head, samples])
}

export function webPage(): Buffer {
  return Buffer.from(
    '<!doctype html><html><head><title>Log</title><script>no()</script></head><body><h1>Log</h1>' +
      '<table><tr><td>21:50</td><td>Arrived &amp; parked</td></tr></table></body></html>',
  )
}
