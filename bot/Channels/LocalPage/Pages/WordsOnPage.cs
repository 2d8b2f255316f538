using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;

namespace HealthScore.Bot.Channels.LocalPage.Pages;

/// <summary>The page's own words in one language.</summary>
internal sealed record WordsOnPage(IReadOnlyDictionary<string, string> Words, IReadOnlyList<string> Examples)
{
    public static WordsOnPage Of(Language language) => new(PageWords.Of(language), PageWords.Examples(language));
}
