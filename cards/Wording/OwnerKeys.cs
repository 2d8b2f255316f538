namespace HealthScore.Cards.Wording;

internal static class OwnerKeys
{
    public static readonly WordingKey Title = new("owner.title", "name");
    public static readonly WordingKey Summary = new("owner.summary", "name", "owner");
    public static readonly WordingKey SummaryNone = new("owner.summary_none", "name");
    public static readonly WordingKey Manager = new("owner.manager");
    public static readonly WordingKey Person = new("owner.person", "name", "role");
    public static readonly WordingKey Team = new("owner.team", "person", "team");
    public static readonly WordingKey You = new("owner.you", "person");
    public static readonly WordingKey Nobody = new("owner.nobody");
    public static readonly WordingKey Stranger = new("owner.stranger", "id");
    public static readonly WordingKey Csm = new("role.csm");
    public static readonly WordingKey ManagerRole = new("role.manager");
    public static readonly WordingKey Admin = new("role.admin");
    public static readonly WordingKey NobodyNote = new("owner.nobody_note");
}
