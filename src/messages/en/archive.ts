import type { Formats } from '../formats';

export type ArchiveWords = ReturnType<typeof archiveWords>;

/** Old rows in yearly spreadsheets, and the way back to them. */
export function archiveWords(f: Formats) {
  return {
    archive: {
      title: 'Archive',
      below: 'Old rows, year by year',
      open: 'Open the archive',
      intro:
        'Once a day Tandem moves what is closed and old out of the workbook: timeline entries, measures, signals, meetings and the journal. Nothing is lost; timelines find it again.',
      files: 'Archives',
      noFiles: 'Nothing has been old enough so far.',
      share: 'Google Drive shows an archive only to whoever made it. They share it with the team, as readers.',
      ofYear: ({ year }: { year: number }) => `Archive of ${year}`,
      fileTitle: ({ year }: { year: number }) => `Tandem archive ${year}`,
      madeBy: ({ name }: { name: string }) => `Made by ${name}, who can share it`,
      now: 'Archive now',
      moved: ({ count }: { count: number }) =>
        count === 1 ? 'One row moved to the archive' : `${f.number(count)} rows moved to the archive`,
      nothing: 'There is nothing to archive',
      goesOn: ({ count }: { count: number }) => `${f.number(count)} rows moved; the next hours go on with it`,
      older: 'Older',
      olderTitle: 'Older entries',
      noneOlder: 'There are no older entries.',
      closed: ({ year }: { year: number }) =>
        `Older entries stand in the archive of ${year}, which is not shared with you`,
      askFor: ({ name }: { name: string }) => `Ask ${name} to share it, then open it once`,
    },
  };
}
