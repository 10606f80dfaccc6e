CREATE FULLTEXT INDEX `briefing_fulltext` IF NOT EXISTS FOR (x:`Briefing`) ON EACH [x.`title`, x.`theme`] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
CREATE FULLTEXT INDEX `exchange_fulltext` IF NOT EXISTS FOR (x:`Exchange`) ON EACH [x.`question`] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
CREATE FULLTEXT INDEX `statement_fulltext` IF NOT EXISTS FOR (x:`Statement`) ON EACH [x.`text`] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
CREATE FULLTEXT INDEX `program_fulltext` IF NOT EXISTS FOR (x:`Program`) ON EACH [x.`name`] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
CREATE FULLTEXT INDEX `policy_fulltext` IF NOT EXISTS FOR (x:`Policy`) ON EACH [x.`name`] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
CREATE FULLTEXT INDEX `measure_fulltext` IF NOT EXISTS FOR (x:`Measure`) ON EACH [x.`title`, x.`text`] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
