import type { Formats } from '../formats';

export type JournalWords = ReturnType<typeof journalWords>;

/** What changed, who did it, and taking it back. */
export function journalWords(f: Formats) {
  return {
    journal: {
      title: 'What changed',
      empty: 'Nothing is recorded here yet.',
      more: 'Earlier changes',
      moreRows: ({ count }: { count: number }) => `and ${f.number(count)} more`,
      /** Who, and when. */
      by: ({ name, when }: { name: string; when: string }) => `${name}, ${when}`,
      system: 'Tandem',
      blank: 'empty',
      yes: 'yes',
      no: 'no',
      field: ({ header, before, after }: { header: string; before: string; after: string }) =>
        `${header}: ${before} → ${after}`,
      told: ({ header, value }: { header: string; value: string }) => `${header}: ${value}`,
      actions: {
        claimAccount: 'Took the account on',
        changeOwners: 'Handed the account over',
        linkSender: 'Linked a sender',
        ignoreSender: 'Said that a sender is no customer',
        logMail: 'Logged a mail',
        saveNote: 'Wrote a note',
        savePulse: 'Set the pulse',
        saveOverride: 'Set the health',
        endOverride: 'Took back a set health',
        flagSignal: 'Flagged a signal',
        flagWithAmounts: 'Flagged a signal with what is expected of it',
        setAside: 'Set a proposal aside',
        retireRule: 'Retired a rule or took it back',
        acknowledgeSignal: 'Acknowledged a signal',
        acknowledgeSignals: 'Acknowledged signals',
        acceptSignal: 'Accepted a signal',
        declineSignal: 'Declined a signal',
        moveSignal: 'Moved a signal on',
        bookSync: 'Booked a sync',
        moveSync: 'Moved a sync',
        followSyncs: 'Followed Calendar',
        saveSettings: 'Changed the settings',
        saveTeammate: 'Changed a teammate',
        importTab: 'Imported rows',
        retryRefused: 'Took in refused rows',
        stopSource: 'Stopped a source',
        readSource: 'Took in rows of a source',
        assignOwners: 'Assigned owners',
        mend: 'Mended a row',
        undo: 'Undid an action',
      },
      otherAction: 'Changed rows',
      undo: 'Undo',
      undoLast: 'Undo my last action',
      undoes: 'This is what the undo does',
      takesOut: ({ table, name }: { table: string; name: string }) =>
        name === '' ? `Takes a row out of “${table}”` : `Takes out of “${table}”: ${name}`,
      bringsBack: ({ table, name }: { table: string; name: string }) =>
        name === '' ? `Brings a row back into “${table}”` : `Brings back into “${table}”: ${name}`,
      keeps: ({ header, name }: { header: string; name: string }) => `${header} stays: ${name} changed it since`,
      keepsByHand: ({ header }: { header: string }) => `${header} stays: it was changed in the Sheet since`,
      undone: 'Undone',
      undoneBefore: 'It is undone already',
      refusals: {
        nothing: 'There is nothing of yours to undo.',
        undone: 'It is undone already.',
        booking: 'A booked sync is not undone here: its invitation is out. Move or cancel it in Google Calendar.',
        final: 'This cannot be undone.',
        'not-yours': 'Somebody else did this. A team lead can undo it.',
        'not-last': 'You have done something else since. A team lead can undo it.',
        'too-late': 'This is more than a day ago. A team lead can undo it.',
        changed: 'Somebody has worked on it since, so it stays as it is.',
        gone: 'The row is not there any more.',
        'not-allowed': 'Only an admin can undo this.',
        'last-admin': 'Nobody would be an admin then.',
      },
    },
  };
}
