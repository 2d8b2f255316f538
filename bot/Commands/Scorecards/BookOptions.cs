using System.CommandLine;
using HealthScore.Bot.Commands.Predicting;
using HealthScore.Bot.Configuration;

namespace HealthScore.Bot.Commands.Scorecards;

/// <summary>The options that say on which accounts scorecards are looked at.</summary>
internal sealed class BookOptions
{
    private readonly Option<string[]> _on = new("--on")
    {
        Description = "book: the accounts of the store (the default).",
        AllowMultipleArgumentsPerToken = true,
        Arity = new ArgumentArity(1, 2),
    };

    private readonly Option<string?> _accounts = new("--accounts") { Description = "Instead of the store: an accounts.csv." };

    private readonly Option<string?> _signals = new("--signals") { Description = "Instead of the store: a signals.csv." };

    private readonly Option<string?> _mapping = new("--mapping") { Description = "Instead of both: a mapping of foreign tables." };

    private readonly Option<string?> _from = new("--from") { Description = "The folder with the tables that the mapping names." };

    private readonly Option<string?> _asOf = new("--as-of") { Description = "A date (00:00Z) or an instant. Default: now." };

    private readonly Option<string?> _store = new("--store") { Description = "The store's file. Default: the settings of Store." };

    public void AddTo(Command command)
    {
        Option[] all = [_on, _accounts, _signals, _mapping, _from, _asOf, _store];
        foreach (var option in all) command.Options.Add(option);
        command.TreatUnmatchedTokensAsErrors = false;
    }

    public BookRequest Read(ParseResult parsed)
    {
        List<string> settings = [.. parsed.Settings()];
        settings.AddRange(StoreOptions.Of(parsed.GetValue(_store)));
        return new BookRequest(
            new BookSource(parsed.GetValue(_accounts), parsed.GetValue(_signals), parsed.GetValue(_mapping), parsed.GetValue(_from)),
            parsed.GetValue(_on) is { Length: > 0 } on ? string.Join(' ', on) : null,
            parsed.GetValue(_asOf),
            [.. settings]);
    }
}
