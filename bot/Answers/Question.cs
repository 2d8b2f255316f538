using HealthScore.Bot.People;
using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;

namespace HealthScore.Bot.Answers;

/// <summary>One question, understood, with all that an answer may look at.</summary>
/// <param name="Understood">What is asked; its accounts are known and visible to the asker.</param>
/// <param name="Asker">Who asks; null for somebody unknown.</param>
/// <param name="Visible">The accounts the asker may see, scored as of one instant.</param>
/// <param name="Reader">For whom the card is written.</param>
/// <param name="Skip">How many rows of a list were seen before ("show more").</param>
internal sealed record Question(Understood Understood, Person? Asker, VisibleBook Visible, Reader Reader, int Skip = 0)
{
    /// <summary>Where it was asked, such as <c>teams</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>What was typed; empty for a button.</summary>
    public string Text { get; init; } = "";

    /// <summary>Where the answer notes what it showed, for the question after it.</summary>
    public Trail Trail { get; } = new();

    /// <summary>The button that asked; null for words.</summary>
    public ButtonPress? Press { get; init; }
}
