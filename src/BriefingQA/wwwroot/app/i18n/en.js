// The interface in English.
export default {
  brand: 'BriefingQA', skip: 'Skip to content', views: 'Views',
  'view.ask': 'Ask', 'view.briefings': 'Briefings', 'view.compare': 'Compare', 'view.console': 'Query', 'view.docs': 'Docs',
  'theme.system': 'Colours: as the system', 'theme.light': 'Colours: light', 'theme.dark': 'Colours: dark',
  loading: 'Loading…', error: 'Something went wrong', retry: 'Try again', cancel: 'Cancel', delete: 'Delete', close: 'Close', copy: 'Copy', copied: 'Copied', copyFailed: 'The browser does not allow copying',
  more: '{count} more', previous: 'Previous', next: 'Next', parameters: 'Parameters', export: 'Export', reporter: 'Reporter',
  'error.offline': 'The service cannot be reached. Check the network, or whether the service still runs, then try again.', 'error.cut': 'The connection was lost before the answer was complete. Please try again.', 'error.unavailable': 'The graph database is not available right now.', 'error.status': 'The service failed ({status}).',

  'ask.placeholder': 'Ask a question', 'ask.question': 'Question', 'ask.send': 'Send', 'ask.stop': 'Stop (Esc)', 'ask.keys': 'Enter sends, Shift+Enter breaks the line', 'ask.scope': 'Which briefings to look in', 'ask.everywhere': 'All {count} briefings', 'ask.looking': 'Looking…', askAgain: 'Ask again',
  conversation: 'Conversation', welcome: 'Ask what was said at the briefing', 'welcome.loaded': '{count} briefing(s) loaded', 'welcome.figures': ', {figures} figures.', 'welcome.empty': 'No briefings yet.', 'welcome.starters': 'For example',
  'status.answered': 'Answered', 'status.no_answer': 'Not in the briefings', 'status.not_understood': 'Not understood', 'status.refused': 'Refused', 'status.failed': 'Something went wrong', 'status.stopped': 'Stopped',
  readAs: 'Read as', otherReadings: 'Other readings ({count})', askNext: 'Ask next', cite: 'Source {number}', copyAnswer: 'Copy the answer with its sources', milliseconds: '{ms} ms',
  'thumb.group': 'Rate this answer', 'thumb.up': 'Helpful', 'thumb.down': 'Not helpful', 'thumb.why': 'What is wrong?', 'thumb.send': 'Send', 'thumb.thanks': 'Noted, thank you',
  history: 'History', 'history.new': 'New question', 'history.search': 'Search history', 'history.none': 'What you ask stays in this browser.', 'history.noMatch': 'Nothing found.', 'history.delete': 'Delete “{title}”', 'history.clear': 'Clear history', 'history.clearAll': 'Delete the whole history? This cannot be undone.',
  'export.markdown': 'Markdown', 'export.json': 'JSON', 'export.csv': 'CSV table',

  evidence: 'Evidence', 'tab.sources': 'Sources {count}', 'tab.rows': 'Rows {count}', 'tab.graph': 'Graph', 'tab.chart': 'Chart', openTranscript: 'Show in the transcript', transcript: 'Transcript', runAndEdit: 'Edit and run',
  'rows.count': '{count} rows', 'rows.kept': ', the first {count} kept here', 'rows.empty': ', {count} empty columns not shown', 'rows.none': 'No rows.',
  'graph.asTable': 'Show as table', 'graph.fit': 'Show all', 'graph.none': 'There is nothing to draw.', 'graph.count': '{nodes} nodes, {relationships} relationships.', 'graph.hint': 'Double click a node to expand it', 'graph.table': 'Nodes and relationships of the graph', 'graph.kind': 'Kind', 'graph.node': 'Node', 'graph.joined': 'Joined to', 'graph.expand': 'Expand',
  'chart.share': 'Share', 'chart.growth': 'Change', 'chart.ranking': 'Ranking', 'chart.unit': 'Unit: {unit}',

  'briefings.about': 'Each transcript is read into sentences, people, figures, targets and measures, and kept as a knowledge graph.', 'briefings.load': 'Load a transcript', 'briefings.none': 'No briefings yet. Put a transcript in below.', 'briefings.size': '{statements} sentences, {figures} figures', 'briefings.delete': 'Delete “{title}”', 'briefings.confirm': 'Delete “{title}” and what only it mentions?', 'briefings.deleted': 'Deleted',
  'intake.drop': 'Drop text files here', 'intake.choose': 'Choose files', 'intake.orPaste': 'Or paste the whole text', 'intake.paste': '记者：……', 'intake.name': 'Name (optional)', 'intake.pasted': 'Pasted transcript', 'intake.load': 'Load', 'intake.progress': 'Loading “{title}”',
  'stage.sending': 'Sending…', 'stage.decoding': 'Reading the text…', 'stage.extracting': 'Finding facts…', 'stage.storing': 'Writing the graph…',
  'briefing.date': 'Date', 'briefing.place': 'Place', 'briefing.series': 'Series', 'briefing.session': 'Session', 'briefing.source': 'Source', 'briefing.found': 'What was recognised',
  facts: 'Facts', 'facts.kind': 'Kind', 'facts.allKinds': 'All kinds', 'facts.filter': 'Filter', 'facts.count': '{count} facts', 'facts.more': 'Show more', 'facts.what': 'What', 'facts.value': 'Details', 'facts.done': 'done', 'facts.planned': 'planned', 'facts.sentence': 'Sentence', 'facts.open': 'Show in the transcript',

  'compare.about': 'One indicator over all briefings.', 'compare.indicator': 'Indicator', 'compare.counts': '{briefings} briefing(s), {figures} figure(s)', 'compare.filter': 'Filter indicators', 'compare.subject': 'Subject', 'compare.none': 'There are no figures to compare yet.',
  'console.about': 'Runs Cypher that only reads.', 'console.query': 'Cypher query', 'console.run': 'Run', 'console.examples': 'Examples', 'console.result': 'Result', 'console.at': 'Line {line}, character {column}:', 'console.badParameters': 'The parameters are not JSON.',
  'console.example.labels': 'What nodes there are', 'console.example.figures': 'Figures', 'console.example.speakers': 'Who said how much', 'console.example.graph': 'Organizations as a graph',
  'docs.about': '{title}: what nodes and relationships there are, how to ask for each and how to query it. The examples are run as you read.', 'docs.contents': 'Contents', 'docs.nodes': 'Nodes', 'docs.relationships': 'Relationships', 'docs.words': 'In questions:', 'docs.properties': '{count} properties', 'docs.name': 'Property', 'docs.type': 'Type', 'docs.meaning': 'Meaning', 'docs.question': 'Ask:', 'docs.nothing': 'The graph holds nothing of this yet.',

  'kind.Briefing': 'Briefing', 'kind.Section': 'Section', 'kind.Exchange': 'Question', 'kind.Statement': 'Sentence', 'kind.Person': 'Person', 'kind.Organization': 'Organization', 'kind.Ministry': 'Ministry', 'kind.Program': 'Program', 'kind.Platform': 'Platform', 'kind.Policy': 'Policy', 'kind.Event': 'Event', 'kind.Meeting': 'Meeting', 'kind.Subject': 'Subject', 'kind.Industry': 'Industry', 'kind.Region': 'Region', 'kind.Indicator': 'Indicator', 'kind.Observation': 'Figure', 'kind.Target': 'Target', 'kind.Measure': 'Measure',
};
