using System.CommandLine;

namespace HealthScore.Bot.Commands.Predicting;

/// <summary>The options that <c>backtest</c> and <c>calibrate</c> share.</summary>
internal sealed class PredictOptions
{
    private readonly Option<string> _scorecards = new("--scorecards")
    {
        Required = true, Description = "A scorecard file, or a folder of them.",
    };

    private readonly Option<string?> _accounts = new("--accounts") { Description = "An accounts.csv, with churned_on." };

    private readonly Option<string?> _signals = new("--signals") { Description = "A signals.csv." };

    private readonly Option<string?> _mapping = new("--mapping")
    {
        Description = "Instead of both: a mapping of foreign tables, a YAML file or the name of a shipped one.",
    };

    private readonly Option<string?> _from = new("--from") { Description = "The folder with the tables that the mapping names." };

    private readonly Option<string> _at = new("--at")
    {
        Required = true, Description = "Past dates (00:00Z) or instants to score at, separated by commas.",
    };

    private readonly Option<int> _horizon = new("--horizon")
    {
        Required = true, Description = "Days after each date within which a churn counts.",
    };

    private readonly Option<string> _format = new("--format")
    {
        Description = "table: for people; json: for scripts.",
        DefaultValueFactory = _ => PredictFormats.Table,
    };

    private readonly Option<string?> _picture = new("--picture") { Description = "Also draw bands against churn into this SVG file." };

    private readonly Option<int?> _churnAfter = new("--churn-after")
    {
        Description = "Where nobody says who was lost: whoever is silent for this many days. In place of the churn of a mapping.",
    };

    private readonly Option<string?> _churnKind = new("--churn-kind")
    {
        Description = "The kinds of signals whose silence counts, separated by commas. Default: all.",
    };

    public PredictOptions() => _format.AcceptOnlyFromAmong(PredictFormats.All);

    public void AddTo(Command command)
    {
        Option[] all = [_scorecards, _accounts, _signals, _mapping, _from, _at, _horizon, _format, _picture, _churnAfter, _churnKind];
        foreach (var option in all) command.Options.Add(option);
    }

    public PredictRequest Read(ParseResult parsed) => new(
        parsed.GetRequiredValue(_scorecards),
        new BookSource(parsed.GetValue(_accounts), parsed.GetValue(_signals), parsed.GetValue(_mapping), parsed.GetValue(_from)),
        parsed.GetRequiredValue(_at),
        parsed.GetRequiredValue(_horizon),
        parsed.GetRequiredValue(_format),
        parsed.GetValue(_picture))
    {
        ChurnAfter = parsed.GetValue(_churnAfter),
        ChurnKinds = parsed.GetValue(_churnKind),
    };
}
