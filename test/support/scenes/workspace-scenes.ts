import { ada } from '../company';
import { atSettings, type Scene, type Scenes } from './scene';

const where = { as: ada, host: 'SHEETS' } as const;

export const workspaceScenes: Scenes = {
  'set up in this sheet': setUpFrom('SHEETS'),
  'set up in a new sheet': setUpFrom('GMAIL'),
  'start anew': {
    where,
    lead: ({ workspace, open }) => {
      workspace.sheets.removeFile(workspace.sheets.list().spreadsheetId);
      workspace.evictCache();
      return open(ada).click('do=openStartAnew');
    },
    button: 'do=startAnew',
    said: 'Welcome to Tandem',
  },
  'change the settings': {
    where,
    lead: atSettings,
    button: 'do=saveSettings',
    form: {
      ownDomains: 'orbit.example, orbit.test',
      freeDomains: 'post.example',
      language: 'en',
      acknowledgeDays: '3',
      decideDays: '5',
      syncMinutes: '45',
      bufferMinutes: '5',
      horizonDays: '180',
      alertBelow: '40',
      alertSlope: '8',
      alertJump: '30',
      alertMuteDays: '7',
    },
  },
  'refresh the index': {
    where,
    lead: (company) => {
      const [keys = []] = company.workspace.sheets.values('accounts');
      const domains = { row: 2, column: keys.indexOf('domains'), values: [['acme.example, acme.test']] };
      company.workspace.sheets.edit('accounts', domains);
      return atSettings(company);
    },
    button: 'do=rebuildIndex',
  },
  'archive what is old': {
    where,
    lead: (company) => {
      const [keys = []] = company.workspace.sheets.values('cases');
      const closed = {
        id: 'cas_old',
        title: 'A case of long ago',
        severity: 'normal',
        opened: '2025-01-03',
        closed: '2025-01-05',
      };
      const values = [keys.map((key) => closed[key as keyof typeof closed] ?? '')] as string[][];
      company.workspace.sheets.edit('cases', { row: 2, column: 0, values });
      return atSettings(company).click('do=openArchive');
    },
    button: 'do=archiveNow',
  },
  'add a teammate': {
    where,
    lead: (company) => atSettings(company).click('do=openTeammate'),
    button: 'do=saveTeammate',
    form: {
      email: 'new@orbit.example',
      name: 'Nina New',
      role: 'csm',
      zone: 'Asia/Bangkok',
      from: '09:00',
      to: '17:00',
      language: 'en',
      workdays: ['mon', 'tue'],
    },
  },
};

function setUpFrom(host: 'SHEETS' | 'GMAIL'): Scene {
  return {
    where: { as: ada, host },
    lead: (company) => company.open(ada, { host }),
    button: 'do=setUpWorkbook',
    form: { name: 'Ada Admin', language: 'en', zone: 'Asia/Bangkok', ownDomains: 'orbit.example' },
    isNew: true,
  };
}
