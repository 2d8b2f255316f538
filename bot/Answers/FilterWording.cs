using HealthScore.Bot.People;
using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Answers;

/// <summary>Filters as they are said back: an owner by name, not by address.</summary>
internal sealed class FilterWording(IPeopleDirectory people)
{
    public ShownFilters Shown(QuestionFilters filters) => new()
    {
        Bands = filters.Bands,
        Owner = filters.Owner is null or OwnerNames.Me or OwnerNames.Team ? filters.Owner : OwnerName(filters.Owner),
        Segments = filters.Segments,
        Industries = filters.Industries,
        Regions = filters.Regions,
        Lifecycles = filters.Lifecycles,
        Dimension = filters.Dimension,
        ArrOver = filters.ArrOver,
        ArrUnder = filters.ArrUnder,
        RenewsWithinDays = filters.RenewsWithinDays,
        RenewsFrom = filters.RenewsFrom,
        RenewsTo = filters.RenewsTo,
        PeriodDays = filters.PeriodDays,
    };

    private string OwnerName(string owner) =>
        string.IsNullOrWhiteSpace(owner) ? owner : people.Find(new UserId(owner))?.Name ?? owner;
}
