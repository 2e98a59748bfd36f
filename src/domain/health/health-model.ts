/** The default model by name: other measures, weights or bands show by themselves in every snapshot. */
import { fingerprint } from '../fingerprint';
import { edges } from './health';
import { measures } from './health-measures';

export const healthModel = `default-${fingerprint(JSON.stringify([measures, edges])).slice(0, 8)}`;
