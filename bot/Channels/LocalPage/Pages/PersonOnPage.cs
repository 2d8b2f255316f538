using HealthScore.Bot.People;
using HealthScore.Cards.Model;

namespace HealthScore.Bot.Channels.LocalPage.Pages;

/// <summary>Somebody to choose on the page.</summary>
/// <param name="Role"><c>csm</c>, <c>manager</c> or <c>admin</c>.</param>
/// <param name="Language">Such as <c>es</c>.</param>
internal sealed record PersonOnPage(string Id, string Name, string Role, string Language)
{
    public static PersonOnPage Of(Person person) =>
        new(person.Id.Value, person.Name, RoleName(person.Role), LanguageCodes.Of(person.Language));

    private static string RoleName(PersonRole role) => role switch
    {
        PersonRole.Manager => "manager",
        PersonRole.Admin => "admin",
        _ => "csm",
    };
}
