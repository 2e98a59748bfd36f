/** The record of the score, for those who may change it. */
import { recordCard } from '../../cards/record/record';
import { falseAlarms } from '../../domain/alert/false-alarms';
import { healthOf } from '../../domain/health/health';
import { modelFor } from '../../domain/health/health-model';
import { disagreements } from '../../domain/health/record/disagreements';
import { newestRecord, readRecord } from '../../domain/health/record/stored';
import { sitDown } from '../desk';
import { push, type Reply } from '../reply';
import type { Services } from '../services';

/** As a preview of models looks at. */
const accountsSeen = 1000;

export function openRecord(services: Services): Reply {
  const { snapshot, viewer, words, today } = sitDown(services, { tables: ['backtests', 'alerts', 'renewals'] });
  const { accounts, total } = services.workbook.roll(0, accountsSeen);
  const subjects = accounts.map(({ account, dossier }) => {
    const { raw } = healthOf({ ...dossier, account, today }, modelFor(account, snapshot.models));
    return { account, band: raw.band, measures: dossier.measures };
  });
  const row = newestRecord(snapshot.table('backtests'));
  const view = {
    viewer,
    record: row && readRecord(row.body),
    falseAlarms: falseAlarms(snapshot.table('alerts')),
    labels: new Map(snapshot.models.models.flatMap(({ measures }) => measures.map(({ id, label }) => [id, label]))),
    disagreements: disagreements(subjects, snapshot.table('renewals'), today),
    ...{ seen: accounts.length, total: Math.max(total, accounts.length) },
    url: row && services.workbook.recordUrl(),
  };
  return push(recordCard(view, words));
}
