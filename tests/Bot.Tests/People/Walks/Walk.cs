using HealthScore.Bot.Demo;
using HealthScore.Bot.Tests.Answers;
using HealthScore.Bot.Turns.Context;
using HealthScore.Bot.Understanding;
using HealthScore.Cards.AdaptiveCards;
using HealthScore.Cards.BlockKit;
using HealthScore.Cards.Model;
using HealthScore.Cards.PlainText;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Tests.People.Walks;

/// <summary>Says and presses all there is as one person, and keeps every card in every form.</summary>
internal sealed class Walk(AnswerBench bench, string? asker, IEnumerable<string> intents)
{
    private const string Own = "Globex";
    private const int Deepest = 2;

    private static readonly string[] FollowUps =
        ["why?", "the second one", "show more", "compare both", "and its tickets?", "who owns it?", "what about " + Plants.NearName + "?", "snooze it until Thursday"];

    private readonly List<(string Step, string Shown)> _shown = [];
    private readonly HashSet<string> _pressed = [];
    private int _conversation;

    public async Task<IReadOnlyList<(string Step, string Shown)>> RunAsync()
    {
        foreach (var step in intents.SelectMany(Steps)) await TakeAsync(step, depth: 0);
        foreach (var forged in Forged())
        {
            foreach (var text in FollowUps)
            {
                var conversation = NewConversation();
                bench.Remember(conversation, asker, forged);
                Keep($"{forged.Intent} with {forged.Accounts.Count}, then {text}", await bench.GoOnAsync(conversation, text, asker));
            }
        }

        return _shown;
    }

    private static IEnumerable<Step> Steps(string intent)
    {
        string[] accounts = [Own, Plants.Mark, Plants.NearName, "Zimblat", Plants.Mark + " Left", "Quorvx", Plants.Id.Value];
        IEnumerable<Dictionary<string, string>> slots =
        [
            [],
            new() { ["account"] = Plants.Id.Value },
            new() { ["account"] = "quorvex-3" },
            new() { ["account"] = Plants.Id.Value, ["direction"] = "too_high", ["pulse"] = "1", ["alert"] = "1" },
            new() { ["owner"] = DemoPeople.Lucia },
            new() { ["owner"] = "team" },
            new() { ["owner"] = "me", ["skip"] = "10" },
            new() { ["segment"] = "Enterprise", ["arr_over"] = "500000000" },
            new() { ["limit"] = "5", ["band"] = "red,yellow,green,unknown" },
            new() { ["kpi"] = "nps" }, new() { ["kpi"] = "arr" }, new() { ["kpi"] = "grr" }, new() { ["kpi"] = "churn_rate", ["owner"] = "team" },
        ];
        return slots.Select(values => new Step("", new ButtonPress(intent, values)))
            .Concat(Intents.All.Contains(intent) ? Phrases.Of(intent, accounts).Select(text => new Step(text)) : []);
    }

    /// <summary>Contexts of a time when the person saw more, or that another program wrote.</summary>
    private IEnumerable<TurnContext> Forged() =>
        from intent in (string[])[Intents.AccountHealth, Intents.BookAtRisk, Intents.AccountCompare, Intents.AlertList]
        from accounts in (AccountId[][])[[Plants.Id], [Plants.Id, new AccountId("quorvex-2")]]
        from awaits in (bool[])[false, true]
        select new TurnContext
        {
            Intent = intent,
            Accounts = accounts,
            Filters = new QuestionFilters { Owner = DemoPeople.Lucia },
            Shown = 1,
            AwaitsAccount = awaits,
            Language = Language.English,
            SavedAt = bench.Time.GetUtcNow(),
        };

    private async Task TakeAsync(Step step, int depth)
    {
        if (!_pressed.Add($"{step}")) return;
        var card = step.Press is { } press
            ? await bench.GoOnAsync(NewConversation(), press, asker)
            : await bench.GoOnAsync(NewConversation(), step.Text, asker);
        Keep($"{step}", card);
        if (depth == Deepest) return;
        foreach (var button in card.AllButtons()) await TakeAsync(new Step("", button.Press), depth + 1);
    }

    private string NewConversation() => $"walk of {asker} {_conversation++}";

    private void Keep(string step, Card card) =>
        _shown.Add((step, string.Join('\n', PlainTextRenderer.Render(card), AdaptiveCardRenderer.ToJson(card), BlockKitRenderer.ToJson(card))));
}
