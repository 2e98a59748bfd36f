/**
 * Documents in Google Drive through its advanced service, under `drive.file`: one call makes a Google Doc out of HTML.
 * The mark goes in with the same call, so there is no document of Tandem's that its mark would not find.
 */
import type { Documents } from '../../controllers/services';
import { Fault } from '../../fault';
import { googleCall } from '../google-call';

const docType = 'application/vnd.google-apps.document';
const markName = 'tandemReport';

export const documents: Documents = {
  make: ({ mark, title, html }) => {
    const resource = { name: title, mimeType: docType, appProperties: { [markName]: mark } };
    const content = Utilities.newBlob(html, 'text/html', 'report.html');
    const made = googleCall(() => files().create(resource, content, { fields: 'id' }));
    if (!made.id) throw new Fault('defect', { missing: 'documentId' });
    return made.id;
  },
  find: (mark) => {
    const q = `appProperties has { key='${markName}' and value='${mark}' } and trashed = false`;
    const found = googleCall(() => files().list({ q, fields: 'files(id)', pageSize: 1 }));
    return found.files?.[0]?.id;
  },
};

function files() {
  const drive = typeof Drive === 'undefined' ? undefined : Drive.Files;
  if (!drive) throw new Fault('defect', { missing: 'advanced service Drive' });
  return drive;
}
