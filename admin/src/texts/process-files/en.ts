/** 英文 — the texts of exporting and importing a process. */
export const processFileTexts = {
  processFiles: {
    export: 'Export',
    import: 'Import a process',
    title: 'Import a process',
    note: 'A zip that another installation has exported: model, forms, decisions and names of steps. It is tried first; then it becomes a draft, which is reviewed and published as any other.',
    tried:
      'This is a trial: nothing was kept. Beside each file stands how it compares with the edition in force.',
    filesRefused:
      '%{count} file is refused. Nothing is imported; mend what stands below. |||| %{count} files are refused. Nothing is imported; mend what stands below.',
    refused: 'The zip is refused. Nothing was imported; why stands below.',
    confirm: 'Import as a draft',
    done: 'Imported as a draft. It stands among the drafts of its process.',
  },
}
