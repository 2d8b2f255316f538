using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Understanding;

/// <summary>What a text or a button press was understood to ask.</summary>
internal sealed record Understood
{
    /// <summary>One of <see cref="Intents"/>.</summary>
    public required string Intent { get; init; }

    /// <summary>The accounts it is about, when they are certain.</summary>
    public IReadOnlyList<AccountId> Accounts { get; init; } = [];

    /// <summary>Several accounts fit equally: ask. The asker's own come first; at most 8.</summary>
    public IReadOnlyList<AccountId> Candidates { get; init; } = [];

    /// <summary>An account was named but none fits; these names are nearest.</summary>
    public IReadOnlyList<AccountId> Nearest { get; init; } = [];

    /// <summary>The words that should have named an account, as typed; null when none were.</summary>
    public string? AccountText { get; init; }

    /// <summary>Those that are certain beside a name that is not, as in a comparison.</summary>
    public IReadOnlyList<AccountId> Beside { get; init; } = [];

    /// <summary>Further names, as typed, that fit several accounts: asked about one after the other.</summary>
    public IReadOnlyList<string> Waiting { get; init; } = [];

    /// <summary>"Show more": the next page of the list that was shown before.</summary>
    public bool IsMore { get; init; }

    public required QuestionFilters Filters { get; init; }

    /// <summary>Words, as typed, that seem to limit the question but were not understood, so that the answer can say so.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>The language of the words.</summary>
    public required Language Language { get; init; }

    /// <summary>0–1.</summary>
    public required double Confidence { get; init; }
}
