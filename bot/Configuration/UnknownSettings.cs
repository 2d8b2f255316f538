using HealthScore.Bot.Api;
using HealthScore.Bot.Channels.LocalPage;
using HealthScore.Bot.Channels.Teams;
using HealthScore.Bot.People;
using HealthScore.Bot.Turns;

namespace HealthScore.Bot.Configuration;

/// <summary>Finds misspelt settings, which would otherwise be passed over in silence.</summary>
internal static class UnknownSettings
{
    private static readonly Dictionary<string, Type> Sections = new(StringComparer.OrdinalIgnoreCase)
    {
        [StoreOptions.Section] = typeof(StoreOptions),
        [ScorecardOptions.Section] = typeof(ScorecardOptions),
        [CacheOptions.Section] = typeof(CacheOptions),
        [DemoOptions.Section] = typeof(DemoOptions),
        [HistoryOptions.Section] = typeof(HistoryOptions),
        [RetentionOptions.Section] = typeof(RetentionOptions),
        [OverrideOptions.Section] = typeof(OverrideOptions),
        [VisibilityOptions.Section] = typeof(VisibilityOptions),
        [TurnOptions.Section] = typeof(TurnOptions),
        [TeamsOptions.Section] = typeof(TeamsOptions),
        [ApiOptions.Section] = typeof(ApiOptions),
        [LocalPageOptions.Section] = typeof(LocalPageOptions),
    };

    /// <summary>A message for each key that no option of our sections has; it names the keys there are.</summary>
    public static IEnumerable<string> Find(IConfiguration configuration)
    {
        foreach (var (section, options) in Sections)
        {
            var known = options.GetProperties().Where(property => property.CanWrite).Select(property => property.Name).ToList();
            foreach (var setting in configuration.GetSection(section).GetChildren())
            {
                if (known.Contains(setting.Key, StringComparer.OrdinalIgnoreCase)) continue;
                yield return $"Setting {setting.Path} is not known. In {section} there are: {string.Join(", ", known.Order(StringComparer.Ordinal))}.";
            }
        }
    }
}
