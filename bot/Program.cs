using HealthScore.Bot.Commands;

// A table of contents: each command is a file in Commands. Without a command the bot is served.
var root = ServeCommand.CreateRoot();
root.Subcommands.Add(AskCommand.Create());
root.Subcommands.Add(BacktestCommand.Create());
root.Subcommands.Add(CalibrateCommand.Create());
root.Subcommands.Add(ChangesCommand.Create());
root.Subcommands.Add(DemoCommand.Create(TimeProvider.System));
root.Subcommands.Add(ExplainCommand.Create());
root.Subcommands.Add(HistoryCommand.Create());
root.Subcommands.Add(ImportCommand.Create());
root.Subcommands.Add(KeysCommand.Create(TimeProvider.System));
root.Subcommands.Add(KpiCommand.Create());
root.Subcommands.Add(OverrideCommand.Create());
root.Subcommands.Add(ScoreCommand.Create());
root.Subcommands.Add(ScorecardCommand.Create());
root.Subcommands.Add(UnderstandCommand.Create());

return await CommandLine.RunAsync(root, args);
