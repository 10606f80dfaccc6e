using BriefingQA.Cypher.Tests;
using BriefingQA.Cypher.Tests.Tck;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

// "tck [part of a name]" counts the openCypher compatibility kit; anything else is for the test runner.
if (args is ["tck", ..])
    return TckReport.Print(args.ElementAtOrDefault(1), Console.Out);

return args.Any(argument => argument is "--server" or "--internal-msbuild-node")
    ? await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
    : await ConsoleRunner.Run(args);
