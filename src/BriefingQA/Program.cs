using System.CommandLine;
using BriefingQA.Commands;

var root = new RootCommand("Answers questions about Chinese government press briefings from a knowledge graph.") { SegmentCommand.Create() };
return await root.Parse(args).InvokeAsync();
