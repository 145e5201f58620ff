/** Who may reach an installation where anybody can sign in as anybody. */
import { isIPv4 } from 'node:net'

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'))
}

/**
 * Why the demonstration is not served on this host, in words; undefined where it may be. Its
 * sign-in asks for no password, so beyond this machine somebody has to have said they mean it:
 * `setting` (CANDOUR_DEMONSTRATION) is then `open`; with `no` there is no demonstration.
 */
export function refusedDoor(host: string, setting: string | undefined): string | undefined {
  if (isLoopback(host) || setting === 'open' || setting === 'no') return undefined
  return (
    `Candour did not start. It would listen on "${host}", where other machines can reach it, and ` +
    'in this demonstration anyone can sign in as staff without a password. ' +
    'Leave HOST out to keep it to this machine, set CANDOUR_DEMONSTRATION=no for an ' +
    'installation of your own, or set CANDOUR_DEMONSTRATION=open if everyone who can reach it ' +
    'may read all that is in it.'
  )
}
