import { useEffect } from 'preact/hooks';
import type { PopupConnection } from '../../lib/live/popup.ts';
import type { Ledger } from '../../lib/meeting/record.ts';

interface ReadingsProps {
  readonly popup: PopupConnection;
  /** At the moment that is shown. */
  readonly ledger: Ledger | null;
}

/** What is read of the page now, by whom, and how the meeting's sight changed. */
export function Readings({ popup, ledger }: ReadingsProps) {
  const { inspect } = popup.actions;
  useEffect(() => {
    inspect(true);
    return () => inspect(false);
  }, [inspect]);
  const { inspection, view } = popup.state.value;
  return (
    <section aria-label="Readings">
      <h2>Health</h2>
      <ol>
        {ledger?.health.map(({ at, state, reason }) => (
          <li key={at}>
            {(at / 1000).toFixed(1)} s: <strong>{state}</strong> {reason}
          </li>
        ))}
      </ol>
      <h2>Readings now</h2>
      {inspection === null ? (
        <p class="soft">No page is read: {view.kind}</p>
      ) : (
        <>
          <p>
            {inspection.platform?.id} {inspection.mode} {inspection.phase}, {inspection.health.state}{' '}
            {inspection.health.reason}, coverage {inspection.coverage?.toFixed(3)}
          </p>
          <table>
            <tbody>
              {inspection.people.map(({ id, name, speaking, muted, handUp, rule, measured }) => (
                <tr key={id}>
                  <td>{id}</td>
                  <th scope="row">
                    <bdi>{name}</bdi>
                  </th>
                  <td>speaking {String(speaking)}</td>
                  <td>muted {String(muted)}</td>
                  <td>hand {String(handUp)}</td>
                  <td>{rule}</td>
                  <td>{measured ? 'measured' : 'not measured'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
