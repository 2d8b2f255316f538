using HealthScore.Bot.Turns;
using HealthScore.Bot.Understanding;
using HealthScore.Cards.Model;

namespace HealthScore.Bot.Answers;

/// <summary>In which language to say that answering failed, when it is not known how far it came.</summary>
internal sealed class SpokenLanguage(IUnderstanding understanding)
{
    public Language In(InboundTurn turn)
    {
        if (turn.Press is { } press) return press.Language;
        try
        {
            return understanding.Understand(turn.Text, asker: null).Language;
        }
        catch (Exception)
        {
            // Understanding may be what failed; the apology must come all the same.
            return LanguageCodes.Read(turn.Locale) ?? Language.English;
        }
    }
}
