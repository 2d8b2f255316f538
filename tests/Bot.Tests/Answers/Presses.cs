using HealthScore.Cards.Model;

namespace HealthScore.Bot.Tests.Answers;

internal static class Presses
{
    /// <summary>Every button of a card, wherever it stands.</summary>
    public static IReadOnlyList<CardButton> AllButtons(this Card card) =>
        [.. card.Buttons, .. card.Blocks.SelectMany(Of)];

    public static ButtonPress Button(this Card card, string title) =>
        card.AllButtons().Single(button => button.Title.Contains(title, StringComparison.Ordinal)).Press;

    private static IEnumerable<CardButton> Of(CardBlock block) => block switch
    {
        ChoicesBlock choices => choices.Choices,
        ListBlock list => list.Rows.Select(row => row.Open).OfType<CardButton>(),
        _ => [],
    };
}
