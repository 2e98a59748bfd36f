/** Meet links: asked for with `createRequest`, made a moment later, and there at the next read. */
import { createHash } from 'node:crypto';
import type { calendar_v3 } from '@googleapis/calendar';
import { badRequest } from './state';

type ConferenceData = calendar_v3.Schema$ConferenceData;

/**
 * What an event keeps: the finished conference. The answer to the write itself still says `pending`. A request id
 * that was seen before is ignored, so a retry makes no second room.
 */
export function conferenceFrom(
  given: ConferenceData | null | undefined,
  before: ConferenceData | undefined,
): ConferenceData | undefined {
  const request = given?.createRequest;
  if (!request) return given ? before : undefined;
  if (!request.requestId) throw badRequest('Missing conference request id.', 'required');
  if (before?.createRequest?.requestId === request.requestId) return before;
  const type = request.conferenceSolutionKey?.type ?? 'hangoutsMeet';
  if (type !== 'hangoutsMeet') throw badRequest('Invalid conference type value.');
  const letters = createHash('sha256')
    .update(request.requestId)
    .digest('hex')
    .replaceAll(/[^a-f]/g, '')
    .padEnd(10, 'q');
  const conferenceId = `${letters.slice(0, 3)}-${letters.slice(3, 7)}-${letters.slice(7, 10)}`;
  const uri = `https://meet.google.com/${conferenceId}`;
  return {
    createRequest: { requestId: request.requestId, conferenceSolutionKey: { type }, status: { statusCode: 'success' } },
    entryPoints: [{ entryPointType: 'video', uri, label: uri.slice('https://'.length) }],
    conferenceSolution: { key: { type }, name: 'Google Meet' },
    conferenceId,
  };
}

export function pendingConference(made: ConferenceData): ConferenceData {
  return { createRequest: { ...made.createRequest, status: { statusCode: 'pending' } } };
}

export function linkOf(conference: ConferenceData | undefined): string | undefined {
  return conference?.entryPoints?.find(({ entryPointType }) => entryPointType === 'video')?.uri ?? undefined;
}
