/** What `pg` lacks: text streamed into `copy from stdin`, by the protocol's own messages. */
import type pg from 'pg'

/** Of pg's connection, what its types leave out. */
type Copying = Pick<pg.Connection, 'stream'> &
  Readonly<{ sendCopyFromChunk: (bytes: Buffer) => void; endCopyFrom: () => void }>

/** `into` is a table with its columns and, behind `with`, the format. */
export async function copyInto(
  client: pg.Client,
  into: Readonly<{ table: string; format: string }>,
  rows: AsyncIterable<Buffer>,
): Promise<void> {
  const nothing = () => {}
  await new Promise<void>((resolve, reject) => {
    client.query({
      submit: (connection: pg.Connection) =>
        connection.query(`copy ${into.table} from stdin (${into.format})`),
      async handleCopyInResponse(connection: Copying) {
        for await (const piece of rows) {
          connection.sendCopyFromChunk(piece)
          if (connection.stream.writableNeedDrain)
            await new Promise(drained => connection.stream.once('drain', drained))
        }
        connection.endCopyFrom()
      },
      handleError: reject,
      handleReadyForQuery: () => resolve(),
      handleCommandComplete: nothing,
      handleRowDescription: nothing,
      handleDataRow: nothing,
      handleEmptyQuery: nothing,
      handlePortalSuspended: nothing,
    })
  })
}
